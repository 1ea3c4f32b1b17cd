package io.fareline.sandbox;

import io.fareline.sandbox.card.Tokenize;
import io.fareline.sandbox.card.Tokens;
import io.fareline.sandbox.operation.OperationRoutes;
import io.fareline.sandbox.operation.RecordRoutes;
import io.fareline.sandbox.operation.Surroundings;
import io.fareline.sandbox.store.Database;
import io.fareline.sandbox.store.Ids;
import io.fareline.sandbox.store.Migrations;
import io.fareline.sandbox.switches.Switches;
import io.fareline.sandbox.switches.SwitchesRoutes;
import io.fareline.sandbox.web.Gate;
import io.fareline.sandbox.web.Route;
import io.fareline.sandbox.web.Server;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The whole provider, put together: a database, the routes, a door. Closing it lets what runs come to its end. */
final class Provider implements AutoCloseable {
    private final Database database;
    private final Server server;

    private Provider(Database database, Server server) {
        this.database = database;
        this.server = server;
    }

    /** Listens when it returns. The clock judges expiries and dates what is kept; ids are made by chance. */
    static Provider start(ProviderSettings settings, Clock clock, SecureRandom chance) {
        Migrations.apply(settings.store());
        var database = new Database(settings.store());
        try {
            var gate = new Gate(settings.web().limits().requests());
            var routes = new Parts(settings.limits(), database, gate, clock, new Ids(chance)).routes();
            var server = new Server(settings.web(), settings.keys(), gate, routes);
            server.start();
            return new Provider(database, server);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }

    /** What the routes are made of. */
    private record Parts(ProviderSettings.Limits limits, Database database, Gate gate, Clock clock, Ids ids) {

        List<Route> routes() {
            var tokens = new Tokens();
            var switches = new Switches(limits.switches());
            var surroundings =
                    new Surroundings(database, tokens, clock, ids, switches, limits.authorization(), limits.page());
            var routes = new ArrayList<Route>();
            routes.add(new Health(database, gate).route());
            routes.add(new Tokenize(database, tokens, ids, clock, limits.token()).route());
            routes.addAll(new OperationRoutes(surroundings).routes());
            routes.addAll(new RecordRoutes(surroundings).routes());
            routes.addAll(new SwitchesRoutes(switches, limits.delay()).routes());
            return routes;
        }
    }
}
