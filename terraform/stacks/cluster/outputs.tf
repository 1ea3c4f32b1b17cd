output "cluster_name" {
  description = "Name of the cluster"
  value       = module.cluster.cluster_name
}

output "cluster_endpoint" {
  description = "Address of the API server, from inside"
  value       = module.cluster.cluster_endpoint
}

output "cluster_security_group_id" {
  description = "Group of the control plane's interfaces"
  value       = module.cluster.cluster_security_group_id
}

output "node_security_group_id" {
  description = "Group of nodes and pods: whom database and Redis let in"
  value       = module.cluster.node_security_group_id
}

output "oidc_provider_arn" {
  description = "Whom the roles of ServiceAccounts trust"
  value       = module.cluster.oidc_provider_arn
}

output "oidc_issuer" {
  description = "The provider's name in conditions, without https://"
  value       = module.cluster.oidc_issuer
}
