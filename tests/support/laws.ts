import fc from 'fast-check';

/**
 * fast-check, as every law here is tested with it. From a fixed seed, so that a red run tells of the change that was made and
 * not of luck; `npm run search` draws a new seed each time, and `KALARI_SEED=1246402625` goes back to one that found something.
 */
export default fc;

fc.configureGlobal({ seed: Number(process.env['KALARI_SEED'] ?? 20260105) });
