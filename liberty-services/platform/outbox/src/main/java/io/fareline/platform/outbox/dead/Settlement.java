package io.fareline.platform.outbox.dead;

/** How a person ended the matter of a dead event: its effect was had after all, or is given up for good. */
enum Settlement {
    REQUEUED,
    DISCARDED
}
