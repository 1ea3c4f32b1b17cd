package io.fareline.payment.adoption.course;

/** Where an adoption has got to. */
public enum AdoptionState {
    /** The provider's record is read and taken over. */
    READING,
    /** All of it was. Another person looks at what came of it, and confirms that the money goes back. */
    READ,
    GIVING_BACK,
    DONE
}
