/**
 * A made-up airline to try Fareline with: real airports and clocks, invented flights. It comes as an SSIM file, through
 * the same import as any other airline's.
 */
package io.fareline.runner.samplenetwork;
