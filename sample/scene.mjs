// The room: a treadmill on a wooden floor in front of a wall with windows, daylight from behind the camera.
import {
  ACESFilmicToneMapping,
  BoxGeometry,
  CylinderGeometry,
  DirectionalLight,
  HemisphereLight,
  Mesh,
  MeshBasicMaterial,
  MeshLambertMaterial,
  PCFShadowMap,
  PlaneGeometry,
  Scene,
  SRGBColorSpace,
  WebGLRenderer,
} from 'three';
import { BELT_SPEED } from './motion/foot.mjs';
import { beltPicture, floorPicture, outsidePicture, wallPicture } from './pictures.mjs';

const FLOOR_M = -0.17; // the belt is at 0
const WALL_M = 3.6;
const BELT = { length: 2.1, width: 0.56, middle: 0.05, repeat: 2 };

export function makeRenderer(canvas, { widthPx, heightPx }) {
  const renderer = new WebGLRenderer({ canvas, antialias: true, preserveDrawingBuffer: true });
  renderer.setPixelRatio(1);
  renderer.setSize(widthPx, heightPx, false);
  renderer.shadowMap.enabled = true;
  renderer.shadowMap.type = PCFShadowMap;
  renderer.outputColorSpace = SRGBColorSpace;
  renderer.toneMapping = ACESFilmicToneMapping;
  renderer.toneMappingExposure = 1.02;
  return renderer;
}

const matt = (options) => new MeshLambertMaterial(options);

export function makeRoom() {
  const scene = new Scene();
  const add = (geometry, material, [x, y, z], { shadow = true } = {}) => {
    const mesh = new Mesh(geometry, material);
    mesh.position.set(x, y, z);
    mesh.castShadow = mesh.receiveShadow = shadow;
    scene.add(mesh);
    return mesh;
  };
  addLight(scene);
  addWalls(add);
  const belt = addTreadmill(add);
  return {
    scene,
    /** The belt runs backwards under the runner as fast as the stance foot does. */
    setTime(timeS) {
      belt.offset.x = ((timeS * BELT_SPEED * BELT.repeat) / BELT.length) % 1;
    },
  };
}

function addLight(scene) {
  scene.add(new HemisphereLight(0xf4f8ff, 0xa08a70, 1.5));
  const key = new DirectionalLight(0xfff0dc, 2.3);
  key.position.set(-3, 4.4, -2.4);
  key.castShadow = true;
  key.shadow.mapSize.set(1024, 1024);
  key.shadow.radius = 5;
  key.shadow.normalBias = 0.012;
  key.shadow.bias = -0.0004;
  Object.assign(key.shadow.camera, { left: -1.6, right: 1.6, top: 2, bottom: -1.6, near: 0.5, far: 10 });
  const fromWindow = new DirectionalLight(0xd8e9ff, 0.9);
  fromWindow.position.set(3, 2.5, 2.5);
  scene.add(key, fromWindow);
}

function addWalls(add) {
  const floor = add(new PlaneGeometry(9, 9), matt({ map: floorPicture() }), [0, FLOOR_M, 0]);
  floor.rotation.x = -Math.PI / 2;
  const wall = add(new PlaneGeometry(12, 6), matt({ map: wallPicture() }), [WALL_M, FLOOR_M + 3, 0]);
  wall.rotation.y = -Math.PI / 2;
  add(new BoxGeometry(0.03, 0.1, 12), matt({ color: 0xf3f1ec }), [WALL_M - 0.015, FLOOR_M + 0.05, 0]);
  for (const z of [-1.02, 1.02]) addWindow(add, z);
}

/** Frames are straight and upright: something to level a picture by. */
function addWindow(add, z) {
  const [width, bottom, top, bar] = [0.95, 0.55, 2.75, 0.055];
  const [height, middle] = [top - bottom, (top + bottom) / 2];
  const view = new MeshBasicMaterial({ map: outsidePicture(), toneMapped: false });
  add(new PlaneGeometry(width, height), view, [WALL_M - 0.01, middle, z], { shadow: false }).rotation.y =
    -Math.PI / 2;
  const frame = matt({ color: 0x4a4f57 });
  for (const edge of [-1, 0, 1])
    add(new BoxGeometry(0.06, height, bar), frame, [WALL_M - 0.03, middle, z + (edge * width) / 2]);
  for (const y of [bottom, bottom + height * 0.68, top])
    add(new BoxGeometry(0.06, bar, width), frame, [WALL_M - 0.03, y, z]);
  add(new BoxGeometry(0.14, 0.035, width + 0.14), matt({ color: 0xf3f1ec }), [
    WALL_M - 0.06,
    bottom - 0.045,
    z,
  ]);
}

function addTreadmill(add) {
  const picture = beltPicture();
  picture.repeat.set(BELT.repeat, 1);
  const dark = matt({ color: 0x343941 });
  const metal = matt({ color: 0x8d949e });
  add(new BoxGeometry(BELT.length + 0.02, 0.12, 0.8), dark, [BELT.middle, -0.075, 0]);
  const belt = add(new PlaneGeometry(BELT.length, BELT.width), matt({ map: picture }), [BELT.middle, 0, 0]);
  belt.rotation.x = -Math.PI / 2;
  for (const side of [-1, 1]) {
    const z = side * 0.355;
    add(new BoxGeometry(BELT.length, 0.035, 0.13), metal, [BELT.middle, 0.005, z]); // foot rail
    add(new BoxGeometry(BELT.length + 0.02, 0.06, 0.012), matt({ color: 0xe2502e }), [
      BELT.middle,
      -0.06,
      side * 0.406,
    ]);
    for (const x of [-0.9, 0.9]) add(new CylinderGeometry(0.03, 0.04, 0.06), dark, [x, FLOOR_M + 0.03, z]);
    add(new CylinderGeometry(0.026, 0.03, 1.2), metal, [1.02, 0.58, side * 0.4]); // post
    add(new CylinderGeometry(0.02, 0.02, 0.5), dark, [0.8, 1.0, side * 0.4]).rotation.z = Math.PI / 2; // handrail
  }
  add(new BoxGeometry(0.35, 0.14, 0.72), dark, [1.0, 0.05, 0]); // motor
  add(new BoxGeometry(0.1, 0.26, 0.84), dark, [1.05, 1.2, 0]).rotation.z = 0.25; // console
  return picture;
}
