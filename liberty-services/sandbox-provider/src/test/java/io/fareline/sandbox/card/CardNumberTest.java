package io.fareline.sandbox.card;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"4242424242424242", "5555555555554444", "378282246310005", "4000000000003220", "00"})
    void publishedNumbersPass(String number) {
        assertTrue(CardNumber.passesLuhn(number));
    }

    @Test
    void thePublishedWrongNumberFails() {
        assertFalse(CardNumber.passesLuhn("4242424242424241"));
    }

    @Test
    void everySingleWrongDigitIsFound() {
        var right = "4242424242424242";
        for (int position = 0; position < right.length(); position++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var wrong = right.substring(0, position) + digit + right.substring(position + 1);
                if (!wrong.equals(right)) assertFalse(CardNumber.passesLuhn(wrong), wrong);
            }
        }
    }
}
