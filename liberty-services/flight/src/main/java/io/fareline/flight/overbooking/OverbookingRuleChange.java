package io.fareline.flight.overbooking;

/**
 * What became of a rule.
 *
 * @param before null where it is new
 * @param after null where it was deleted
 */
public record OverbookingRuleChange(OverbookingRuleView before, OverbookingRuleView after) {}
