package io.fareline.pipelines.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.pipelines.Checkout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Production's second region has no digests of its own: it cannot be left behind, and cannot be handed any. */
class RecoveryTest {
    private static final int NOT_RUN = 3;
    private static final List<String> SERVICES = List.of("auth", "flight", "booking", "payment", "admin");

    @TempDir
    Path folder;

    private Remote remote;
    private String revision;

    @BeforeEach
    void stagingRunsSomething() throws IOException, InterruptedException {
        remote = new Remote(folder);
        revision = remote.push("code", "1");
        var arguments = new ArrayList<>(List.of("staging", "--revision", revision));
        for (var service : SERVICES) arguments.add(service + "=sha256:" + digest(service));
        assertEquals(0, delivery("hand-off", arguments).status());
    }

    @Test
    void whatIsProposedToProdIsProposedToItsSecondRegion() throws IOException, InterruptedException {
        assertEquals(0, delivery("promote", List.of("staging", "prod")).status());
        var branch = remote.ask("for-each-ref", "--format=%(refname:short)", "refs/heads/promote");
        remote.git.git(remote.clone, "fetch", "--quiet", "origin", branch);
        remote.git.git(remote.clone, "checkout", "--quiet", "FETCH_HEAD");
        assertEquals(images("eu-central-1"), rendered("prod"));
        assertEquals(images("eu-west-1"), rendered("prod-recovery"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod prod-recovery", "staging prod-recovery"})
    void itIsNoStepOfAPromotion(String way) throws IOException, InterruptedException {
        var said = delivery("promote", List.of(way.split(" ")));
        assertEquals(2, said.status(), said::said);
        assertEquals("", remote.ask("for-each-ref", "refs/heads/promote"));
    }

    @Test
    void nothingIsHandedToIt() throws IOException, InterruptedException {
        var tip = remote.tip();
        var said = delivery(
                "hand-off", List.of("prod-recovery", "--revision", revision, "booking=sha256:" + digest("booking")));
        assertEquals(2, said.status(), said::said);
        assertTrue(said.said().contains("there is no environment 'prod-recovery'"), said::said);
        assertEquals(tip, remote.tip());
    }

    private Git.Answer delivery(String command, List<String> arguments) throws IOException, InterruptedException {
        return remote.git.delivery(
                command,
                Stream.concat(Stream.of("--remote", remote.bare.toString()), arguments.stream())
                        .toList());
    }

    private static String digest(String service) {
        return "%064x".formatted(SERVICES.indexOf(service) + 1);
    }

    private static List<String> images(String region) {
        return SERVICES.stream()
                .map(each -> "333333333333.dkr.ecr." + region + ".amazonaws.com/fareline/" + each + "@sha256:"
                        + digest(each))
                .sorted()
                .toList();
    }

    /** Our own images, as Argo CD would render them. */
    private List<String> rendered(String overlay) throws IOException, InterruptedException {
        var place = remote.clone.resolve("kustomize/overlays").resolve(overlay);
        var command = List.of(Checkout.ROOT.resolve("fareline").toString(), "render", place.toString());
        var rendered = remote.git.run(Checkout.ROOT, command);
        if (rendered.status() == NOT_RUN && !Boolean.parseBoolean(System.getenv("CI")))
            Assumptions.abort(rendered.said());
        assertEquals(0, rendered.status(), rendered::said);
        return rendered.said()
                .lines()
                .map(each -> each.strip().replaceFirst("^(- )?image: ", ""))
                .filter(each -> each.contains("/fareline/") && each.contains("@sha256:"))
                .distinct()
                .sorted()
                .toList();
    }
}
