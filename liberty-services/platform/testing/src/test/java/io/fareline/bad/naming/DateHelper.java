package io.fareline.bad.naming;

class DateHelper {}
