output "database_endpoint" {
  description = "Name of the instance that writes; null without a database"
  value       = one(module.database[*].endpoint)
}

output "database_security_group_id" {
  description = "Group that guards the database"
  value       = one(module.database[*].security_group_id)
}

output "administrator_secret_arn" {
  description = "Secret of the database's administrator, where it is kept in this region"
  value       = local.administrator_secret_arn
}

output "redis_endpoint" {
  description = "Name by which clients find the shards; null without Redis"
  value       = one(module.cache[*].configuration_endpoint)
}

output "redis_replication_group_arn" {
  description = "ARN of the replication group"
  value       = one(module.cache[*].replication_group_arn)
}

output "secret_arns" {
  description = "ARN of each secret by its name"
  value       = { for name, secret in module.secret : name => secret.arn }
}
