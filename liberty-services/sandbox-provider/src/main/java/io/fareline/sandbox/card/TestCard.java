package io.fareline.sandbox.card;

import java.util.Arrays;
import java.util.Optional;

/** The published test numbers. No other number is ever accepted, so that no real card can end up here. */
enum TestCard {
    VISA("4242424242424242", "visa", Behaviour.SUCCEEDS),
    MASTERCARD("5555555555554444", "mastercard", Behaviour.SUCCEEDS),
    AMEX("378282246310005", "amex", Behaviour.SUCCEEDS),
    DECLINED("4000000000000002", "visa", Behaviour.DECLINED),
    INSUFFICIENT_FUNDS("4000000000009995", "visa", Behaviour.INSUFFICIENT_FUNDS),
    EXPIRED("4000000000000069", "visa", Behaviour.EXPIRED),
    INCORRECT_CVC("4000000000000127", "visa", Behaviour.INCORRECT_CVC),
    PROCESSING_ERROR("4000000000000119", "visa", Behaviour.PROCESSING_ERROR),
    AUTHENTICATION_SUCCEEDS("4000000000003220", "visa", Behaviour.AUTHENTICATION_SUCCEEDS),
    AUTHENTICATION_DECLINED("4000008400001629", "visa", Behaviour.AUTHENTICATION_DECLINED);

    private final String number;
    private final String brand;
    private final Behaviour behaviour;

    TestCard(String number, String brand, Behaviour behaviour) {
        this.number = number;
        this.brand = brand;
        this.behaviour = behaviour;
    }

    static Optional<TestCard> withNumber(String number) {
        return Arrays.stream(values())
                .filter(card -> card.number.equals(number))
                .findFirst();
    }

    String brand() {
        return brand;
    }

    Behaviour behaviour() {
        return behaviour;
    }

    String last4() {
        return number.substring(number.length() - 4);
    }

    int cvcDigits() {
        return this == AMEX ? 4 : 3;
    }
}
