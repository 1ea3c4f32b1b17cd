/** What is raced for: a few flights with few seats, and an offer of each booking class for each party. */
package io.fareline.bench.race.market;
