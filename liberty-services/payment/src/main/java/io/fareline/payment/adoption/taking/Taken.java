package io.fareline.payment.adoption.taking;

/** What came of an operation of the provider's record. */
public enum Taken {
    /** Payment has it as well, or has learnt its outcome now. */
    KNOWN,
    ADOPTED,
    /** Payment did not have it, and the provider did nothing: asked again under its key it says the same. */
    WITHOUT_EFFECT,
    /** Payment has it otherwise: a case. */
    CONTRADICTED,
    /** It cannot be taken over: left to people. */
    UNPLACED
}
