package io.fareline.sandbox.operation;

import static io.fareline.sandbox.problem.ErrorCode.INVALID_REQUEST;

import io.fareline.sandbox.problem.ApiError;

/** The body of an authorization. */
record AuthorizationForm(String token, Long amount, String currency, String reference) {

    AuthorizationForm checked() {
        if (token == null || !token.matches("[A-Za-z0-9_]{1,64}"))
            throw new ApiError(INVALID_REQUEST, "The property token is a token of this provider.");
        if (reference == null || !reference.matches("[\\x20-\\x7e]{1,100}"))
            throw new ApiError(INVALID_REQUEST, "The property reference has 1 to 100 printable ASCII characters.");
        Amounts.check(amount);
        Amounts.checkCurrency(currency);
        return this;
    }
}
