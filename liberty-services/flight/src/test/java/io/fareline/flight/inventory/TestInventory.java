package io.fareline.flight.inventory;

import io.fareline.flight.database.Database;

/** The inventory without a container. */
public final class TestInventory {
    private TestInventory() {}

    public static Inventory of(Database database) {
        var inventory = new Inventory();
        inventory.database = database;
        return inventory;
    }
}
