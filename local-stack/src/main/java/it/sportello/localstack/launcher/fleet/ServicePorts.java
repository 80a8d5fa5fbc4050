package it.sportello.localstack.launcher.fleet;

/** A service's door for its clients, and the one for its operators ({@code /q/*}). */
public record ServicePorts(int http, int management) {}
