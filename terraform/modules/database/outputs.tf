output "endpoint" {
  description = "Name of the instance that writes; a secondary's answers only once it has been promoted"
  value       = aws_rds_cluster.this.endpoint
}

output "port" {
  description = "Port"
  value       = aws_rds_cluster.this.port
}

output "security_group_id" {
  description = "Group that guards the database"
  value       = aws_security_group.this.id
}

output "administrator_secret_arn" {
  description = "Secret of the administrator that RDS keeps; null in a global database, where RDS keeps none"
  value       = local.managed ? aws_rds_cluster.this.master_user_secret[0].secret_arn : null
}

output "arn" {
  description = "ARN of the cluster"
  value       = aws_rds_cluster.this.arn
}
