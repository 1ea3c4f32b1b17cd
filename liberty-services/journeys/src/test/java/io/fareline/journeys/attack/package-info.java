/** What an attacker would send, over the running servers: every operation of the contracts, none left out by hand. */
package io.fareline.journeys.attack;
