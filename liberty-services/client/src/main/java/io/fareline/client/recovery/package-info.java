/**
 * What staff do after the databases of Fareline went back in time and the payment provider did not.
 */
package io.fareline.client.recovery;
