package io.fareline.platform.service;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Identifiers: UUID version 7 of RFC 9562, which sort by the time they were made, so that indexes grow at one end. */
@ApplicationScoped
public class Ids {
    public UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
