package io.fareline.payment.adoption.course;

import io.fareline.payment.adoption.course.Adoption.Due;
import io.fareline.payment.adoption.giving.GiveBack;
import io.fareline.payment.adoption.taking.TakeOver;
import io.fareline.payment.provider.PaymentProvider;
import io.fareline.payment.provider.RecordPage;
import io.fareline.platform.service.Loops;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/**
 * Goes on with adoptions, a page or some payments at a time, whichever process comes first. What was done before a crash
 * is found done, so that a page may be taken twice.
 */
@ApplicationScoped
public class RunAdoptions {
    private static final System.Logger LOG = System.getLogger(RunAdoptions.class.getName());

    @Inject
    RecordCourse course;

    @Inject
    PaymentProvider provider;

    @Inject
    TakeOver takeOver;

    @Inject
    GiveBack giveBack;

    @Inject
    AdoptionSettings settings;

    void onStart(@Observes @Priority(5000) Startup start, Loops loops) {
        loops.every(settings.period(), "adoptions", this::goOn);
    }

    void goOn() {
        course.claim().ifPresent(this::goOn);
    }

    private void goOn(Due due) {
        try {
            switch (due.state()) {
                case READING -> read(due);
                case GIVING_BACK -> course.gaveBack(due, giveBack.round(due.id(), due.confirmedAt(), settings.page()));
                case READ, DONE -> {}
            }
        } catch (RuntimeException fault) {
            LOG.log(Level.ERROR, "Adoption " + due.id() + " does not get on; it is tried again.", fault);
            course.troubled(due, fault.getClass().getSimpleName());
        }
    }

    private void read(Due due) {
        switch (provider.read(due.since(), due.readTo(), settings.page())) {
            case RecordPage.CannotTell(String why) -> course.troubled(due, why);
            case RecordPage.Read page -> {
                var tally = Tally.NOTHING;
                for (var recorded : page.operations()) tally = tally.plus(takeOver.take(recorded, due.id()));
                course.read(due, page.next(), page.more(), tally);
            }
        }
    }
}
