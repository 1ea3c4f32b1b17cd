package io.fareline.pipelines.github;

import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Nothing runs with our rights on what a stranger has written, and of one kind one runs at a time. */
final class OnlyOurEventsStart implements WorkflowRule {
    private static final Set<String> SAFE =
            Set.of("push", "pull_request", "merge_group", "schedule", "workflow_dispatch");

    @Override
    public Stream<String> faults(Workflow workflow) {
        var faults = new ArrayList<String>();
        var on = workflow.on();
        var events = on.isObject()
                ? on.properties().stream().map(each -> each.getKey()).toList()
                : on.isTextual()
                        ? java.util.List.of(on.asText())
                        : StreamSupport.stream(on.spliterator(), false)
                                .map(each -> each.asText())
                                .toList();
        if (events.isEmpty()) faults.add(workflow.name() + ": nothing starts it");
        for (var event : events) if (!SAFE.contains(event)) faults.add(workflow.name() + ": is started by " + event);
        if (workflow.root().path("concurrency").path("group").asText().isEmpty())
            faults.add(workflow.name() + ": any number of it may run at a time");
        return faults.stream();
    }
}
