package io.fareline.payment.adoption.taking;

import io.fareline.platform.money.Money;
import java.time.Instant;

/** An operation of the provider's record that cannot be taken over, in the provider's words. */
public record UnplacedOperation(String key, String kind, String reference, Money amount, Instant at, String why) {}
