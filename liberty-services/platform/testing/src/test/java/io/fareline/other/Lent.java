package io.fareline.other;

/** A class of another service. */
public class Lent {}
