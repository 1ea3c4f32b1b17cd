package io.fareline.bad.naming;

class AbstractBooking {}
