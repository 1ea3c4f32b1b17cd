package io.fareline.infrastructure.source;

import java.util.List;

/** Every rule of what is written in terraform/. */
public final class Rules {
    public static final List<Rule> ALL = List.of(
            new DataStays(),
            new EnvironmentsAreValues(),
            new LeadersAreAsLarge(),
            new PackagesAreFound(),
            new ProvidersAreBound(),
            new StatesAreFound(),
            new StatesAreKept());

    private Rules() {}
}
