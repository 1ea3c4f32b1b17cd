package io.fareline.client.inventory;

import io.fareline.client.search.Cabin;

/**
 * What a cabin shall be; what is null stays.
 *
 * @param authorised seats that may be sold of it in all
 * @param byRule true to have what the overbooking rules give it again
 * @param blocked seats that are kept free
 * @param reason why they are
 */
public record CabinChange(Cabin cabin, Integer authorised, Boolean byRule, Integer blocked, String reason) {}
