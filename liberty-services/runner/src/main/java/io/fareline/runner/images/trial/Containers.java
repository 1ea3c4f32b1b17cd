package io.fareline.runner.images.trial;

import io.fareline.runner.images.build.ImageNames;
import io.fareline.runner.images.build.Source;
import io.fareline.runner.images.engine.CleanUp;
import io.fareline.runner.images.engine.Engine;
import io.fareline.runner.laptop.Laptop;
import io.fareline.runner.laptop.Trouble;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The containers of one trial on a network of their own, by the names that they have on a cluster. */
final class Containers {
    private static final List<String> SERVICE_HEALTH = List.of("/health/started", "/health/ready");
    private static final List<String> PROVIDER_HEALTH = List.of("/health");
    private final Engine engine;
    private final Source source;
    private final Laptop laptop;
    private final CleanUp cleanUp;
    private final String network;
    private final MountedSecrets secrets;

    Containers(Engine engine, Source source, Laptop laptop, CleanUp cleanUp) {
        this.engine = engine;
        this.source = source;
        this.laptop = laptop;
        this.cleanUp = cleanUp;
        this.network = "fareline-" + laptop.portOffset();
        this.secrets = new MountedSecrets(laptop.home().secrets());
    }

    /** @return this machine's address on the new network */
    String connect() {
        // Left over where a trial was killed.
        ImageNames.all().forEach(name -> engine.attempt("rm", "-f", container(name)));
        engine.attempt("network", "rm", network);
        cleanUp.start(
                "the network of the containers",
                () -> engine.ask("network", "create", network),
                () -> engine.attempt("network", "rm", network));
        return engine.ask("network", "inspect", "-f", "{{(index .IPAM.Config 0).Gateway}}", network);
    }

    /** Runs the migrations of a service, as a Job does: the same image, another command, the owner's password alone. */
    String migrate(String service, ContainerSettings settings) {
        var plain = settings.of(service, laptop.settings(service));
        var arguments = new ArrayList<>(List.of("run", "--rm", "--network", network));
        arguments.addAll(
                Confinement.options(plain, secrets.forMigration(service).toString()));
        arguments.addAll(List.of("--entrypoint", "/opt/fareline/bin/migrate", ImageNames.image(service, source)));
        var answer = engine.attempt(arguments);
        if (!answer.isOk()) {
            throw new Trouble(
                    "The migrations of " + service + " failed (" + answer.status() + "): " + answer.lastLine());
        }
        return answer.lastLine();
    }

    Container start(String name, ContainerSettings settings) {
        var provider = name.equals(ImageNames.PROVIDER);
        var process = provider ? "provider" : name;
        var plain = settings.of(name, laptop.settings(process));
        var mounted = provider ? secrets.all(process) : secrets.forService(process);
        var address = provider ? laptop.provider() : laptop.services().get(name);
        cleanUp.start(
                container(name),
                () -> engine.ask(arguments(name, address, Confinement.options(plain, mounted.toString()))),
                () -> engine.attempt("rm", "-f", container(name)));
        return new Container(
                engine, container(name), new Container.Door(address, provider ? PROVIDER_HEALTH : SERVICE_HEALTH));
    }

    private List<String> arguments(String name, URI address, List<String> confinement) {
        var port = name.equals(ImageNames.PROVIDER) ? ContainerSettings.PROVIDER_PORT : ContainerSettings.SERVICE_PORT;
        var arguments = new ArrayList<>(List.of(
                "run",
                "--detach",
                "--name",
                container(name),
                "--network",
                network,
                "--network-alias",
                ContainerSettings.alias(name),
                "--publish",
                "127.0.0.1:" + address.getPort() + ":" + port));
        arguments.addAll(confinement);
        arguments.add(ImageNames.image(name, source));
        return arguments;
    }

    private String container(String name) {
        return network + "-" + name;
    }

    /** The log of each that still is there, for who looks into a failure. */
    void keepLogs(Path folder) {
        ImageNames.all().forEach(name -> engine.run(List.of("logs", container(name)), folder.resolve(name + ".log")));
    }
}
