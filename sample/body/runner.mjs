// The runner in the scene: all parts on one skeleton, whose bones are put where the motion says.
import { Bone, Matrix4, MeshLambertMaterial, Skeleton, SkinnedMesh, Vector3 } from 'three';
import { hairPicture, shirtPicture, shortsPicture, treadPicture } from '../pictures.mjs';
import { outfit } from './outfit.mjs';
import { restPose } from './rest.mjs';

const SIZE_ONE = new Vector3(1, 1, 1);
const matrixOf = ({ p, q }) => new Matrix4().compose(p, q, SIZE_ONE);

const cloth = (options) => new MeshLambertMaterial(options);
const materials = () => ({
  skin: new MeshLambertMaterial({ color: 0xc98f6c }),
  hair: cloth({ map: hairPicture() }),
  shirt: cloth({ map: shirtPicture() }),
  shorts: cloth({ map: shortsPicture() }),
  sock: cloth({ color: 0xb9c0c9 }),
  upper: cloth({ color: 0xe2502e }),
  midsole: cloth({ color: 0xf2f2ee }),
  tread: cloth({ map: treadPicture() }),
});

export function makeRunner(scene) {
  const rest = restPose();
  const names = Object.keys(rest);
  const bones = names.map(() => new Bone());
  for (const bone of bones) bone.matrixAutoUpdate = bone.matrixWorldAutoUpdate = false;
  const skeleton = new Skeleton(
    bones,
    names.map((name) => matrixOf(rest[name]).invert()),
  );

  const material = materials();
  for (const { name, geometry } of outfit(rest, names)) {
    const mesh = new SkinnedMesh(geometry, material[name]);
    mesh.bind(skeleton, new Matrix4());
    mesh.castShadow = mesh.receiveShadow = true;
    mesh.frustumCulled = false;
    scene.add(mesh);
  }

  return {
    pose(segments) {
      names.forEach((name, i) => {
        bones[i].matrixWorld.copy(matrixOf(segments[name]));
      });
    },
  };
}
