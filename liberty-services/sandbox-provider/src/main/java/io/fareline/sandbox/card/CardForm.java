package io.fareline.sandbox.card;

import static io.fareline.sandbox.problem.ErrorCode.EXPIRED_CARD;
import static io.fareline.sandbox.problem.ErrorCode.INCORRECT_NUMBER;
import static io.fareline.sandbox.problem.ErrorCode.INVALID_CVC;
import static io.fareline.sandbox.problem.ErrorCode.INVALID_EXPIRY;
import static io.fareline.sandbox.problem.ErrorCode.INVALID_NUMBER;
import static io.fareline.sandbox.problem.ErrorCode.INVALID_REQUEST;
import static io.fareline.sandbox.problem.ErrorCode.TEST_CARDS_ONLY;

import io.fareline.sandbox.problem.ApiError;
import java.time.YearMonth;

/** A card as its holder types it. Lives as long as one request and has no text form. */
record CardForm(String number, Integer expMonth, Integer expYear, String cvc) {
    private static final int LAST_YEAR = 2199;

    /** The test card that this is, when all of it is right in the given month. The month of expiry still counts. */
    TestCard checked(YearMonth now) {
        if (number == null || expMonth == null || expYear == null || cvc == null)
            throw new ApiError(INVALID_REQUEST, "A card has number, expMonth, expYear and cvc.");
        var card = known();
        if (expiry().isBefore(now)) throw new ApiError(EXPIRED_CARD, "The card has expired.");
        if (!cvc.matches("[0-9]{%d}".formatted(card.cvcDigits())))
            throw new ApiError(INVALID_CVC, "The CVC has 3 digits, that of American Express 4.");
        return card;
    }

    YearMonth expiry() {
        if (expMonth < 1 || expMonth > 12 || expYear < 2000 || expYear > LAST_YEAR)
            throw new ApiError(INVALID_EXPIRY, "The expiry is a month from 1 to 12 and a year of four digits.");
        return YearMonth.of(expYear, expMonth);
    }

    private TestCard known() {
        if (!number.matches("[0-9]{12,19}"))
            throw new ApiError(INVALID_NUMBER, "A card number has 12 to 19 digits and nothing else.");
        if (!CardNumber.passesLuhn(number)) throw new ApiError(INCORRECT_NUMBER, "The card number has a wrong digit.");
        return TestCard.withNumber(number)
                .orElseThrow(() -> new ApiError(TEST_CARDS_ONLY, "This sandbox takes published test cards only."));
    }

    @Override
    public String toString() {
        return "CardForm";
    }
}
