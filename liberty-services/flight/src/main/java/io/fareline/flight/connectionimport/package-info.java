/** Sets the minimum connecting times to those of an SSIM chapter 8 file, or tells what would change. */
package io.fareline.flight.connectionimport;
