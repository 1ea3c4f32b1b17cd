package io.fareline.sandbox.card;

import static io.fareline.sandbox.problem.ErrorCode.EXPIRED_CARD;
import static io.fareline.sandbox.problem.ErrorCode.INCORRECT_NUMBER;
import static io.fareline.sandbox.problem.ErrorCode.INVALID_CVC;
import static io.fareline.sandbox.problem.ErrorCode.INVALID_EXPIRY;
import static io.fareline.sandbox.problem.ErrorCode.INVALID_NUMBER;
import static io.fareline.sandbox.problem.ErrorCode.INVALID_REQUEST;
import static io.fareline.sandbox.problem.ErrorCode.TEST_CARDS_ONLY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.sandbox.problem.ApiError;
import io.fareline.sandbox.problem.ErrorCode;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CardFormTest {
    private static final String NUMBER = "4242424242424242";
    private static final YearMonth NOW = YearMonth.of(2030, 3);

    @ParameterizedTest
    @EnumSource(TestCard.class)
    void everyTestCardIsKnownByItsLastDigits(TestCard card) {
        var number = Stream.of(
                        "4242424242424242",
                        "5555555555554444",
                        "378282246310005",
                        "4000000000000002",
                        "4000000000009995",
                        "4000000000000069",
                        "4000000000000127",
                        "4000000000000119",
                        "4000000000003220",
                        "4000008400001629")
                .filter(published -> published.endsWith(card.last4()))
                .findFirst()
                .orElseThrow();
        var cvc = card == TestCard.AMEX ? "1234" : "123";
        assertEquals(card, new CardForm(number, 3, 2030, cvc).checked(NOW));
    }

    @Test
    void theMonthOfExpiryStillCounts() {
        assertEquals(TestCard.VISA, new CardForm(NUMBER, 3, 2030, "123").checked(NOW));
    }

    static Stream<Arguments> wrongCards() {
        return Stream.of(
                Arguments.of(new CardForm(null, 3, 2030, "123"), INVALID_REQUEST),
                Arguments.of(new CardForm(NUMBER, null, 2030, "123"), INVALID_REQUEST),
                Arguments.of(new CardForm(NUMBER, 3, null, "123"), INVALID_REQUEST),
                Arguments.of(new CardForm(NUMBER, 3, 2030, null), INVALID_REQUEST),
                Arguments.of(new CardForm("4242424242424241", 3, 2030, "123"), INCORRECT_NUMBER),
                Arguments.of(new CardForm("4242 4242 4242 4242", 3, 2030, "123"), INVALID_NUMBER),
                Arguments.of(new CardForm("42424242424", 3, 2030, "123"), INVALID_NUMBER),
                Arguments.of(new CardForm("42424242424242424242", 3, 2030, "123"), INVALID_NUMBER),
                Arguments.of(new CardForm("٤٢٤٢٤٢٤٢٤٢٤٢٤٢٤٢", 3, 2030, "123"), INVALID_NUMBER),
                Arguments.of(new CardForm("000000000000", 3, 2030, "123"), TEST_CARDS_ONLY),
                Arguments.of(new CardForm(NUMBER, 0, 2030, "123"), INVALID_EXPIRY),
                Arguments.of(new CardForm(NUMBER, 13, 2030, "123"), INVALID_EXPIRY),
                Arguments.of(new CardForm(NUMBER, 3, 30, "123"), INVALID_EXPIRY),
                Arguments.of(new CardForm(NUMBER, 3, 2200, "123"), INVALID_EXPIRY),
                Arguments.of(new CardForm(NUMBER, 2, 2030, "123"), EXPIRED_CARD),
                Arguments.of(new CardForm(NUMBER, 12, 2029, "123"), EXPIRED_CARD),
                Arguments.of(new CardForm(NUMBER, 3, 2030, "12"), INVALID_CVC),
                Arguments.of(new CardForm(NUMBER, 3, 2030, "1234"), INVALID_CVC),
                Arguments.of(new CardForm(NUMBER, 3, 2030, "12a"), INVALID_CVC),
                Arguments.of(new CardForm("378282246310005", 3, 2030, "123"), INVALID_CVC));
    }

    @ParameterizedTest
    @MethodSource("wrongCards")
    void aWrongCardIsRefusedAndItsNumberIsNotRepeated(CardForm card, ErrorCode code) {
        var error = assertThrows(ApiError.class, () -> card.checked(NOW));
        assertEquals(code, error.code());
        assertFalse(error.getMessage().contains("4242"));
        assertFalse(card.toString().contains("42"));
    }
}
