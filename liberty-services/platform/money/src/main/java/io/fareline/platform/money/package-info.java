/** Exact sums of money: every amount in Fareline is minor units and a currency, never a floating-point number. */
package io.fareline.platform.money;
