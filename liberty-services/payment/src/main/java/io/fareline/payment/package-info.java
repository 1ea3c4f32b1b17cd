/**
 * Payment takes, keeps account of and gives back the money of a booking, through a provider that may be slow, silent or
 * gone. It never guesses what a provider did: it asks again under the same key.
 */
package io.fareline.payment;
