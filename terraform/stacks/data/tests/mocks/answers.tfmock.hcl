mock_data "aws_caller_identity" {
  defaults = { account_id = "111111111111" }
}
mock_data "aws_region" {
  defaults = { name = "eu-central-1" }
}
mock_resource "aws_rds_global_cluster" {
  defaults = { id = "fareline" }
}
mock_resource "aws_rds_cluster" {
  defaults = {
    id                 = "fareline"
    arn                = "arn:aws:rds:eu-central-1:111111111111:cluster:fareline"
    endpoint           = "fareline.cluster-abc.eu-central-1.rds.amazonaws.com"
    master_user_secret = [{ secret_arn = "arn:aws:secretsmanager:eu-central-1:111111111111:secret:rds!cluster-1", kms_key_id = "k", secret_status = "active" }]
  }
}
mock_resource "aws_elasticache_replication_group" {
  defaults = {
    arn                            = "arn:aws:elasticache:eu-central-1:111111111111:replicationgroup:fareline"
    configuration_endpoint_address = "clustercfg.fareline.abc.euc1.cache.amazonaws.com"
  }
}
mock_resource "aws_secretsmanager_secret" {
  defaults = { arn = "arn:aws:secretsmanager:eu-central-1:111111111111:secret:fareline/any/secret-AbCdEf" }
}
mock_resource "aws_security_group" {
  defaults = { id = "sg-0a1b2c3d4e5f60718" }
}
mock_resource "aws_iam_role" {
  defaults = { arn = "arn:aws:iam::111111111111:role/any" }
}
mock_resource "aws_lambda_function" {
  defaults = { arn = "arn:aws:lambda:eu-central-1:111111111111:function:fareline-rotation" }
}
mock_resource "aws_sqs_queue" {
  defaults = { arn = "arn:aws:sqs:eu-central-1:111111111111:fareline-rotation-given-up" }
}
mock_resource "aws_cloudwatch_log_group" {
  defaults = { arn = "arn:aws:logs:eu-central-1:111111111111:log-group:any" }
}
mock_resource "aws_cloudwatch_event_rule" {
  defaults = { arn = "arn:aws:events:eu-central-1:111111111111:rule/any" }
}
