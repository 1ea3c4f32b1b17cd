package io.fareline.bad.naming;

class TextUtil {}
