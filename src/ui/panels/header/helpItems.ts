/** What a person has to know to film well; the reasons are in docs/methods.md. */
export const FILMING: readonly { readonly term: string; readonly advice: string }[] = [
  {
    term: 'View',
    advice:
      'Straight from behind for trunk side-bend, left against right. From the side for hip and knee bending. Film before and after from the same view.',
  },
  { term: 'Height', advice: 'Lens at hip height, on a tripod or a shelf, level. Do not pan or follow.' },
  {
    term: 'Background',
    advice:
      'Something upright near the runner, such as a door frame: it tells how level the camera was. Where nothing does, set the level by hand.',
  },
  {
    term: 'Distance',
    advice:
      'Three to five metres. The whole runner in the picture all the time, head to feet, with a little room round.',
  },
  {
    term: 'Frame rate',
    advice:
      '60 frames a second or more; 120 is better. 30 works, with wider uncertainty. For slow motion, enter the camera’s rate.',
  },
  {
    term: 'Running',
    advice:
      'On a treadmill at the usual speed, 15 to 30 seconds. At least 7 strikes of each foot are needed; 20 are better.',
  },
  {
    term: 'Same again',
    advice: 'After the drills: same camera place, same speed, same shoes. What differs shows up as a change.',
  },
  {
    term: 'Standing',
    advice:
      'If you can, two or three seconds of quiet standing first, where the run will be: same camera, same clothes. It gives pelvic rotation and pelvic drop their zero.',
  },
  {
    term: 'Clothing',
    advice: 'Close-fitting, shirt and shorts of different colours, good light, nobody else in the picture.',
  },
];

export const CAN_MEASURE: readonly string[] = [
  'From behind or in front: trunk side-bend at foot strike and over stance, with left against right.',
  'From behind, in close-fitting clothes: how far the pelvis turns and drops; with a standing reference, left against right too. Two stickers make the drop exact.',
  'From the side: trunk lean, thigh, knee, shank and foot angles.',
  'From any view: cadence, step time and, where the feet are seen, contact and flight time.',
  'Before against after, with the interval of the change.',
];

export const CANNOT_MEASURE: readonly string[] = [
  'Hip external rotation: one ordinary video does not carry it, so no number is shown.',
  'The trunk’s lean where nothing shows how level the camera was: a roll of 1.5° fakes 3° between left and right. A line along something upright, drawn by hand, helps.',
  'Forces, muscle activity, pain, or the cause of a pattern.',
  'Whether a value is healthy. It compares; it does not diagnose.',
  'Anything the camera did not see: it is left out, never guessed.',
];
