package io.fareline.platform.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;

/** Randomness that nobody can guess, for locators, secrets and tokens. */
@ApplicationScoped
public class Randomness {
    private final SecureRandom random = new SecureRandom();

    /** From 0 to {@code bound - 1}, each as likely. */
    public int nextInt(int bound) {
        return random.nextInt(bound);
    }

    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
