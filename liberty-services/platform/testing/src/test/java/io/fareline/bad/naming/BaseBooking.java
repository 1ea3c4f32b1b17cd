package io.fareline.bad.naming;

class BaseBooking {}
