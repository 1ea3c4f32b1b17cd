package io.fareline.payment.adoption.course;

import io.fareline.payment.adoption.course.Adoption.Due;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Reads and writes how far an adoption has got, in one short transaction each. */
@ApplicationScoped
public class RecordCourse {
    @Inject
    Adoptions adoptions;

    @Inject
    AdoptionSettings settings;

    @Inject
    Clock clock;

    @Transactional
    public Optional<Due> claim() {
        return adoptions.claim(clock.instant(), settings.lease()).map(Adoption::due);
    }

    @Transactional
    public void read(Due due, String next, boolean more, Tally page) {
        var adoption = adoptions.lock(due.id()).orElseThrow();
        adoption.read(due.readTo(), next, more, page);
        adoption.giveUpLease(clock.instant());
    }

    @Transactional
    public void gaveBack(Due due, boolean all) {
        var now = clock.instant();
        var adoption = adoptions.lock(due.id()).orElseThrow();
        if (all) adoption.done(now);
        adoption.giveUpLease(now);
    }

    @Transactional
    public void troubled(Due due, String what) {
        var adoption = adoptions.lock(due.id()).orElseThrow();
        adoption.troubledBy(what);
        adoption.giveUpLease(clock.instant());
    }
}
