package io.fareline.runner.links;

import java.util.ArrayList;
import java.util.List;

/** The process that stands between the others. */
public final class Links implements AutoCloseable {
    private static final int FAILED = 1;
    private final List<Link> links;
    private final Control control;

    private Links(List<Link> links, Control control) {
        this.links = links;
        this.control = control;
    }

    public static void main(String[] arguments) {
        try {
            var links = start(LinksSettings.of(System.getenv()));
            Runtime.getRuntime().addShutdownHook(new Thread(links::close, "stop"));
            System.out.println(
                    links.links.size() + " links; their control API listens on port " + links.control.port());
        } catch (RuntimeException e) {
            System.err.println("The links cannot start: " + e.getMessage());
            System.exit(FAILED);
        }
    }

    static Links start(LinksSettings settings) {
        var links = new ArrayList<Link>();
        try {
            for (var route : settings.routes()) {
                links.add(new Link(route, settings.limits()).listen());
            }
            return new Links(links, Control.start(settings.control(), links));
        } catch (RuntimeException e) {
            links.forEach(Link::close);
            throw e;
        }
    }

    @Override
    public void close() {
        control.close();
        links.forEach(Link::close);
    }
}
