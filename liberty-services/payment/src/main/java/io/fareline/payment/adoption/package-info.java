/**
 * What is done when payment's database has gone back in time and the provider has not: its record is read from a moment
 * on, and what it alone has is taken into the books as it happened. No money moves by that. Then, once another person
 * has confirmed it, what nobody holds a booking for is given back.
 */
package io.fareline.payment.adoption;
