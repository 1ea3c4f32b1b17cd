package io.fareline.platform.service;

/**
 * Migrations that belong together and are numbered together, apart from those of the service itself, so that a shared
 * module and a service never argue about version numbers. A module that has tables produces one.
 *
 * @param name for messages
 * @param location class path location of Flyway, with an empty file {@code flyway.location} in it
 * @param historyTable table that remembers which of them have run
 */
public record MigrationSet(String name, String location, String historyTable) {}
