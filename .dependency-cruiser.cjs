/** The layers of docs/architecture.md: imports go down only, and never round in a circle. */
const mayNot = (name, from, to) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: to },
});

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    mayNot('core-is-pure', '^src/core/', '^src/(platform|state|ui|cli-page)|^src/(main|App)'),
    {
      name: 'core-uses-few-packages',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { dependencyTypes: ['npm'], pathNot: 'node_modules/(zod|simple-statistics|fili|ml-matrix)/' },
    },
    mayNot('platform-below-state', '^src/platform/', '^src/(state|ui)/|^src/(main|App)'),
    mayNot('state-below-ui', '^src/state/', '^src/ui/|^src/(main|App)'),
    mayNot('ui-not-platform', '^src/ui/', '^src/platform/'),
    mayNot('src-stands-alone', '^src/', '^(cli|bench|tests|sample|scripts)/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'types'] },
  },
};
