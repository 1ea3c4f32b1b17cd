output "configuration_endpoint" {
  description = "Name by which clients find the shards"
  value       = aws_elasticache_replication_group.this.configuration_endpoint_address
}

output "replication_group_arn" {
  description = "ARN of the replication group, for rotation"
  value       = aws_elasticache_replication_group.this.arn
}

output "security_group_id" {
  description = "Group that guards Redis"
  value       = aws_security_group.this.id
}
