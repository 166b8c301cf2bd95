/** Made by the build (`vite/keptFiles.ts`). */
declare module '*?kept' {
  const file: import('./pinnedFile.ts').PinnedFile;
  export default file;
}
