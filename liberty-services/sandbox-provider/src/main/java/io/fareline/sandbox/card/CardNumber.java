package io.fareline.sandbox.card;

/** The check digit of card numbers. */
final class CardNumber {
    private CardNumber() {}

    /** Luhn: every second digit from the right is doubled; the sum of all digits is a multiple of ten. */
    static boolean passesLuhn(String digits) {
        var sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
