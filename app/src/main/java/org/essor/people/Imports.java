package org.essor.people;
public class Imports { public enum Kind {FULL, DELTA} }
