/** Reads the comments of the public element and of its events into dist/custom-elements.json, where editors find them. */
export default {
  globs: ['src/elements/**/*.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
};
