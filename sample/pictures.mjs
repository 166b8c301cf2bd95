// Every picture in the scene, painted here: cloth, belt, floor, wall, the view from the window.
import { CanvasTexture, RepeatWrapping, SRGBColorSpace } from 'three';
import { prints } from './body/prints.mjs';
import { seededRandom } from './motion/wobble.mjs';

function paint(width, height, draw, repeat) {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  draw(canvas.getContext('2d'), width, height);
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  texture.wrapS = texture.wrapT = RepeatWrapping;
  texture.anisotropy = 8;
  if (repeat) texture.repeat.set(...repeat);
  return texture;
}

/** Specks of light and dark: cloth, rubber and plaster are never one colour. */
function speckle(g, { width, height, share = 0.2, size = 2, strength = 0.1, seed = 1 }) {
  const random = seededRandom(seed);
  for (let i = 0; i < (width * height * share) / size ** 2; i++) {
    const light = random() < 0.5 ? 0 : 255;
    g.fillStyle = `rgba(${light},${light},${light},${strength * random()})`;
    g.fillRect(random() * width, random() * height, size, size);
  }
}

function line(g, points, { colour, width, dash = [] }) {
  g.strokeStyle = colour;
  g.lineWidth = width;
  g.setLineDash(dash);
  g.beginPath();
  for (const [x, y] of points) g.lineTo(x, y);
  g.stroke();
}

/** Draws in metres, y up, for a picture that covers these ranges of z and y. */
function inMetres(g, width, height, { z, y }) {
  g.setTransform(
    width / (z[1] - z[0]),
    0,
    0,
    -height / (y[1] - y[0]),
    (-z[0] * width) / (z[1] - z[0]),
    (y[1] * height) / (y[1] - y[0]),
  );
  g.lineJoin = g.lineCap = 'round';
}

export const shirtPicture = () =>
  paint(1024, 820, (g, width, height) => {
    g.fillStyle = '#1d7f93';
    g.fillRect(0, 0, width, height);
    speckle(g, { width, height, share: 0.5, size: 4, strength: 0.09 });
    inMetres(g, width, height, prints.shirt);
    for (const s of [-1, 1]) {
      g.fillStyle = '#14596a'; // side panels
      g.beginPath();
      g.moveTo(s * 0.125, 0);
      g.quadraticCurveTo(s * 0.105, 0.2, s * 0.16, 0.4);
      g.lineTo(s * 0.3, 0.3);
      g.lineTo(s * 0.3, 0);
      g.fill();
      line(
        g,
        [
          [s * 0.4, 0.395],
          [s * 0.19, 0.45],
          [s * 0.09, 0.56],
        ],
        { colour: '#155f70', width: 0.004 },
      ); // raglan seam
    }
    for (const [i, colour] of ['#f4f7f5', '#ffc145'].entries()) {
      const y = 0.4 - 0.032 * i;
      line(
        g,
        [
          [-0.045, y],
          [0, y + 0.026],
          [0.045, y],
        ],
        { colour, width: 0.011 },
      ); // two strides, one over the other
    }
    line(
      g,
      [
        [-0.3, 0.112],
        [0.3, 0.112],
      ],
      { colour: 'rgba(0,0,0,.25)', width: 0.003 },
    ); // hem
  });

export const shortsPicture = () =>
  paint(1024, 1024, (g, width, height) => {
    g.fillStyle = '#27304a';
    g.fillRect(0, 0, width, height);
    speckle(g, { width, height, share: 0.6, size: 5, strength: 0.3, seed: 2 });
    inMetres(g, width, height, prints.shorts);
    const seam = { colour: '#7482a8', width: 0.0025, dash: [0.007, 0.005] };
    g.fillStyle = '#56668f'; // waistband
    g.fillRect(-0.3, 0.068, 0.6, 0.1);
    for (const [y, colour] of [
      [0.079, '#e2502e'],
      [0.068, '#1a2135'],
    ])
      line(
        g,
        [
          [-0.3, y],
          [0.3, y],
        ],
        { colour, width: 0.005 },
      );
    for (let z = -0.28; z < 0.29; z += 0.04)
      line(
        g,
        [
          [z, 0.09],
          [z + 0.012, 0.1],
        ],
        { colour: '#8f9bb3', width: 0.004 },
      );
    line(
      g,
      [
        [0, 0.065],
        [0.002, -0.07],
      ],
      seam,
    ); // centre seam
    for (const s of [-1, 1]) {
      line(
        g,
        [
          [s * 0.035, 0.04],
          [s * 0.035, -0.035],
          [s * 0.068, -0.05],
          [s * 0.1, -0.035],
          [s * 0.1, 0.04],
          [s * 0.035, 0.04],
        ],
        seam,
      );
      line(
        g,
        [
          [s * 0.035, 0.04],
          [s * 0.1, 0.04],
        ],
        { colour: '#e2502e', width: 0.005 },
      ); // pocket and its zip
      line(
        g,
        [
          [s * 0.15, 0.06],
          [s * 0.165, -0.36],
        ],
        { colour: '#56668f', width: 0.009 },
      ); // side stripe
    }
  });

export const hairPicture = () =>
  paint(256, 320, (g, width, height) => {
    g.fillStyle = '#4a3122';
    g.fillRect(0, 0, width, height);
    const random = seededRandom(7);
    for (let i = 0; i < 900; i++) {
      const [x, y] = [random() * width, random() * height];
      const outwards = (x / width - 0.5) * 14; // short strands, falling away from the crown
      line(
        g,
        [
          [x, y],
          [x + outwards, y + 16],
        ],
        { colour: random() < 0.5 ? 'rgba(20,10,5,.35)' : 'rgba(140,100,70,.22)', width: 2 },
      );
    }
  });

export const treadPicture = () =>
  paint(512, 256, (g, width, height) => {
    g.fillStyle = '#26282c';
    g.fillRect(0, 0, width, height);
    for (let x = 10; x < width; x += 30) {
      line(
        g,
        [
          [x, 30],
          [x + 14, height / 2],
          [x, height - 30],
        ],
        { colour: '#4a4e55', width: 11 },
      );
    }
    g.fillStyle = '#e2502e';
    g.fillRect(width * 0.42, height * 0.38, width * 0.14, height * 0.24);
  });

export const beltPicture = () =>
  paint(512, 512, (g, width, height) => {
    g.fillStyle = '#3d4046';
    g.fillRect(0, 0, width, height);
    speckle(g, { width, height, share: 0.5, size: 5, strength: 0.16, seed: 3 });
    g.fillStyle = '#c9ced6';
    for (const y of [0.06, 0.92]) g.fillRect(width * 0.1, height * y, width * 0.3, height * 0.02); // marks that show it moves
    line(
      g,
      [
        [0, height / 2],
        [width, height / 2],
      ],
      { colour: 'rgba(255,255,255,.10)', width: 3 },
    );
  });

export const floorPicture = () =>
  paint(
    1024,
    1024,
    (g, width, height) => {
      const random = seededRandom(4);
      const planks = 8;
      for (let p = 0; p < planks; p++) {
        const top = (p * height) / planks;
        const light = 148 + random() * 26;
        g.fillStyle = `rgb(${light + 26},${light},${light - 34})`;
        g.fillRect(0, top, width, height / planks);
        for (let i = 0; i < 26; i++) {
          const y = top + random() * (height / planks);
          line(
            g,
            [
              [0, y],
              [width * 0.4, y + 5 * random()],
              [width, y],
            ],
            { colour: `rgba(70,40,10,${0.09 * random()})`, width: 1 + 3 * random() },
          );
        }
        line(
          g,
          [
            [0, top],
            [width, top],
          ],
          { colour: 'rgba(50,30,10,.5)', width: 2.5 },
        );
        const joint = random() * width;
        line(
          g,
          [
            [joint, top],
            [joint, top + height / planks],
          ],
          { colour: 'rgba(50,30,10,.5)', width: 2.5 },
        );
      }
    },
    [3, 3],
  );

export const wallPicture = () =>
  paint(
    512,
    512,
    (g, width, height) => {
      g.fillStyle = '#d3d9dd';
      g.fillRect(0, 0, width, height);
      speckle(g, { width, height, share: 0.25, size: 3, strength: 0.03, seed: 5 });
    },
    [6, 3],
  );

/** What the window looks out on: sky, far hills, trees, all out of focus. */
export const outsidePicture = () =>
  paint(512, 1024, (g, width, height) => {
    const sky = g.createLinearGradient(0, 0, 0, height);
    for (const [at, colour] of [
      [0, '#a9cbe8'],
      [0.55, '#e6eef0'],
      [1, '#e9ead8'],
    ])
      sky.addColorStop(at, colour);
    g.fillStyle = sky;
    g.fillRect(0, 0, width, height);
    g.filter = 'blur(8px)';
    const random = seededRandom(6);
    for (const [base, colour, size] of [
      [0.66, '#a9c0b4', 90],
      [0.76, '#86a884', 70],
      [0.88, '#6d9468', 80],
    ]) {
      g.fillStyle = colour;
      g.fillRect(-20, base * height, width + 40, height);
      for (let x = -20; x < width + 20; x += 22) {
        g.beginPath();
        g.arc(x, base * height + 20, size * (0.2 + 0.6 * random()), 0, 7);
        g.fill();
      }
    }
  });
